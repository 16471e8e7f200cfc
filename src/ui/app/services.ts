import type { Library } from '#model'
import type { FacilityFiles } from '#platform'
import type { AirEngine, FacilityShelf, Solver } from '#workspace'

/** What the interface is given by whoever starts it. */
export interface Services {
  /** Kinds and catalog products. */
  readonly library: Library
  /** Starts the engines and rules, away from the page's thread. */
  readonly createSolver: () => Solver
  /** Computes the air of rooms, away from both. */
  readonly createAir: () => AirEngine
  readonly files: FacilityFiles
  /** The facilities kept by this browser; absent where it keeps none. */
  readonly shelf?: FacilityShelf
  /** Whether the app can be used without a network, as it becomes known. */
  readonly offline?: {
    onChange(listener: (state: 'none' | 'ready' | 'update' | 'superseded') => void): () => void
    switchToNewVersion(): void
  }
}
