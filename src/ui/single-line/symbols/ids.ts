import type { Kind, KindId } from '#model'

/** What there are symbols for, besides bars. */
export type SymbolId =
  | 'grid'
  | 'generator'
  | 'transformer'
  | 'breaker'
  | 'tie'
  | 'bypass'
  | 'ats'
  | 'sts'
  | 'ups'
  | 'battery'
  | 'storage'
  | 'cabinet'
  | 'rectifier'
  | 'frame'
  | 'miner'
  | 'network'
  | 'motor'
  | 'load'

const ofKinds: Readonly<Partial<Record<KindId, SymbolId>>> = {
  sts: 'sts',
  bess: 'storage',
  transformer: 'transformer',
  pdu: 'cabinet',
  switch: 'network',
}

/** A kind that nobody drew a symbol for is drawn by what it does. */
export const symbolIdOf = ({ id, power = 'load', discipline, it }: Kind): SymbolId => {
  const own = ofKinds[id]
  if (own) return own
  switch (power) {
    case 'source':
      return 'grid'
    case 'generator':
      return 'generator'
    case 'converter':
      return 'rectifier'
    case 'ups':
      return 'ups'
    case 'transfer':
      return 'ats'
    case 'breaker':
      return 'breaker'
    case 'tie':
      return 'tie'
    case 'bypass':
      return 'bypass'
    case 'store':
      return 'battery'
    default:
      if (discipline === 'mining') return 'miner'
      if (it) return 'frame'
      return discipline === 'cooling' ? 'motor' : 'load'
  }
}

/** How a bar is drawn: plain, as a duct with taps, or within an enclosure. */
export type BarStyle = 'bar' | 'duct' | 'enclosed' | 'strip'

const barsOfKinds: Readonly<Partial<Record<KindId, BarStyle>>> = {
  busway: 'duct',
  'ring-main-unit': 'enclosed',
  rpp: 'enclosed',
  'distribution-board': 'enclosed',
  'rack-pdu': 'strip',
}

/** How the bar of a kind is drawn. */
export const barStyleOf = ({ id }: Pick<Kind, 'id'>): BarStyle => barsOfKinds[id] ?? 'bar'
