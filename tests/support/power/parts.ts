import type { Piece, SolvedSite } from './site'

/** Volts of every part: what is tried here is who feeds whom. */
export const v = 480
export const source = (kw: number): Piece => ({
  kind: 'utility-feed',
  values: { capacityKw: kw, voltageV: v },
})
export const generator = (kw: number): Piece => ({
  kind: 'generator',
  values: { ratingKw: kw, ratingClass: 'COP', voltageV: v },
})
export const ups = (kw: number, path?: string): Piece => ({
  kind: 'ups',
  ...(path === undefined ? {} : { path }),
  values: { ratingKw: kw, efficiency: 1, batteryMin: 5, voltageV: v },
})
export const bus = (path?: string): Piece => ({
  kind: 'switchgear-bus',
  ...(path === undefined ? {} : { path }),
  values: { ratingA: 6000, voltageV: v },
})
export const ats: Piece = { kind: 'ats', values: { ratingA: 6000, voltageV: v, transferMs: 100 } }
export const sts: Piece = { kind: 'sts', values: { ratingA: 3000, voltageV: v, transferMs: 4 } }
export const bypass = (operation: 'automatic' | 'manual'): Piece => ({
  kind: 'bypass',
  values: { ratingKw: 5000, voltageV: v, normally: 'open', operation },
})
export const tie = (normally: 'open' | 'closed'): Piece => ({
  kind: 'tie',
  values: { ratingA: 6000, voltageV: v, normally, operation: 'automatic' },
})
export const load = (kw: number, cords = 1, needed = 1): Piece => ({
  kind: 'rack',
  values: { loadKw: kw, cords, cordsNeeded: needed, voltageV: v },
})

/** Names of the components whose loss, as a fault, drops or bares a load, or overloads something. */
export const verdictsOf = ({ power, inventory }: SolvedSite, losses = power.componentLosses) => {
  const names = (rows: readonly number[]) => rows.map((row) => inventory.equipment[row]?.id)
  const where = (test: (state: (typeof losses)[number]) => boolean) =>
    losses
      .filter(test)
      .map(({ lost }) => lost)
      .sort()
  return {
    drop: where(({ dropped }) => dropped.length > 0),
    bare: where(({ unprotected }) => unprotected.length > 0),
    overload: where(({ overloads, shed }) => overloads.length > 0 && !shed),
    overloads: (lost: string) =>
      Object.fromEntries(
        (losses.find((state) => state.lost === lost)?.overloads ?? []).map(
          ({ row, utilisation }) => [names([row])[0], Number(utilisation.toFixed(4))],
        ),
      ),
    dropped: (lost: string) => names(losses.find((state) => state.lost === lost)?.dropped ?? []),
  }
}
