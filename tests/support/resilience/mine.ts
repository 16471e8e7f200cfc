import { type Plan, pipe, rectangle } from '../plan'
import { cable, volts } from './plant'

type Board = 'A' | 'B'

const at = (id: string, kind: string, values: object, more: object = {}) => ({
  id,
  kind,
  x: 10,
  y: 10,
  values,
  ...more,
})

/** Breakers that boards feed, and what hangs on each. */
const feeders = (on: Readonly<Record<string, readonly [Board, string]>>) => {
  const names = [...new Set(Object.values(on).map(([board, breaker]) => `${board} ${breaker}`))]
  return {
    equipment: names.map((name) =>
      at(name.slice(2), 'breaker', { ratingA: 3000, voltageV: volts }),
    ),
    connections: [
      ...names.map((name) => cable(name.slice(0, 1), name.slice(2))),
      ...Object.entries(on).map(([id, [, breaker]]) => cable(breaker, id, 'cord')),
    ],
  }
}

/**
 * Two boards and two hydro containers of 1,000 kW, each with a dry cooler of its own, in an open yard.
 * `on` says by which breaker of which board each is fed.
 */
export const twoContainers = (
  on: Readonly<Record<string, readonly [Board, string]>>,
  coolerKw: number | 'unstated' = 1200,
): Plan => {
  const fed = feeders(on)
  const stated = coolerKw === 'unstated' ? {} : { capacityKw: coolerKw }
  return {
    site: { designDryBulbC: 30 },
    rooms: [{ id: 'yard', use: 'mining', open: true, polygon: rectangle(0, 0, 30, 30) }],
    equipment: [
      at('U', 'utility-feed', { capacityKw: 5000, voltageV: volts }),
      ...['A', 'B'].map((id) => at(id, 'switchgear-bus', { ratingA: 4000, voltageV: volts })),
      ...fed.equipment,
      ...['C-1', 'C-2'].map((id) =>
        at(id, 'miner-container', { loadKw: 1000, cooling: 'hydro', voltageV: volts }),
      ),
      ...['D-1', 'D-2'].map((id) =>
        at(id, 'dry-cooler', { ratedAmbientC: 35, fanKw: 0, ...stated }),
      ),
    ],
    connections: [
      cable('U', 'A'),
      cable('U', 'B'),
      ...fed.connections,
      pipe('C-1.coolant', 'D-1.coolant'),
      pipe('C-2.coolant', 'D-2.coolant'),
    ],
  }
}
