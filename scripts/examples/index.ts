import type { Facility } from '#model'
import { gb300Hall } from './gb300-hall/index'
import { hydroYard } from './hydro-yard/index'
import { immersionBuilding } from './immersion-building/index'
import { superpodH100 } from './superpod-h100/index'

interface Example {
  readonly build: () => Facility
  /** One sentence for the start screen: what there is to see. */
  readonly shows: string
  /** A few figures of its source. */
  readonly figures: readonly string[]
}

/** The facilities that ship with the app, in the order of the start screen. */
export const examples: readonly Example[] = [
  {
    build: superpodH100,
    shows:
      'An air-cooled training pod: every rail and cable of one scalable unit, in a closed hot aisle.',
    figures: ['31 DGX H100', '40.8 kW per rack', '252 + 256 cables'],
  },
  {
    build: hydroYard,
    shows:
      'A hydro mining yard on a single path: right for mining, and nothing that AI would accept.',
    figures: ['8 containers', '12.1 MW', 'goal N'],
  },
  {
    build: gb300Hall,
    shows:
      'A direct-to-chip hall on four distributed-redundant blocks. Take a CDU away and see N+1 go.',
    figures: ['48 × 142 kW', '7,536 kW of IT', '3+1 UPS blocks'],
  },
  {
    build: immersionBuilding,
    shows:
      'A mine in oil: rows of tanks with hoist aisles, dry coolers outside, one path of power. Published units, not one published site.',
    figures: ['80 tanks', '4.4 MW', 'goal N'],
  },
]
