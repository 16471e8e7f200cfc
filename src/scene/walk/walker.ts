import type { Point } from '#base'
import type { CameraPose } from '#workspace'
import type { Obstacles } from './obstacles'

/** Where the eyes of somebody are who stands upright. */
const eyeM = 1.65
/** An easy walk, and one in a hurry. */
const walkMPerS = 1.5
const hurryMPerS = 4.5
/** No step is longer than this, so that nobody walks through a thin thing in a slow frame. */
const longestStepM = 0.1
const longestFrameS = 0.1
/** One looks at what is some metres ahead. */
const aheadM = 3
const lowestDeg = 30
const highestDeg = 150
const levelDeg = 88

/** What somebody wants who walks: 1, 0 or −1 each. */
export interface Stride {
  readonly ahead: number
  readonly aside: number
  readonly isHurried: boolean
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Nobody wants to begin with the nose at a cabinet: nearer than this one turns to where the way is free. */
const noseM = 1.5
const openM = 4
const lookStepM = 0.25
const bearings = 16

/** How far one could walk straight on, up to where it no longer matters. */
const freeAheadM = (obstacles: Obstacles, at: Point, feetZ: number, bearingDeg: number): number => {
  const bearing = radians(bearingDeg)
  for (let m = lookStepM; m <= openM; m += lookStepM) {
    const wish = { x: at.x + Math.sin(bearing) * m, y: at.y + Math.cos(bearing) * m }
    const free = obstacles.free(wish, feetZ)
    if (Math.hypot(free.x - wish.x, free.y - wish.y) > 0.01) return m - lookStepM
  }
  return openM
}

/** The wished look where the way is free, else the one nearest to it of those that are freest. */
const openBearing = (obstacles: Obstacles, at: Point, feetZ: number, wishedDeg: number): number => {
  let best = { deg: wishedDeg, freeM: freeAheadM(obstacles, at, feetZ, wishedDeg) }
  if (best.freeM >= noseM) return wishedDeg
  for (let n = 1; n < bearings && best.freeM < openM; n++) {
    // By turns to the right and to the left, ever farther.
    const turn = (n % 2 === 0 ? -1 : 1) * Math.ceil(n / 2) * (360 / bearings)
    const deg = (((wishedDeg + turn) % 360) + 360) % 360
    const freeM = freeAheadM(obstacles, at, feetZ, deg)
    if (freeM > best.freeM) best = { deg, freeM }
  }
  return best.deg
}

/** Somebody who walks through the facility at eye height. */
export class Walker {
  readonly #obstacles: () => Obstacles
  #at: Point
  #feetZ: number
  #eyeZ: number
  #bearingDeg: number
  #polarDeg = levelDeg

  /** Begins at a place, or the nearest to it where somebody can stand. */
  constructor(obstacles: () => Obstacles, at: Point & { readonly z: number }, bearingDeg: number) {
    this.#obstacles = obstacles
    const now = obstacles()
    this.#feetZ = now.floorUnder(at, at.z)
    this.#at = now.free(at, this.#feetZ)
    this.#eyeZ = this.#feetZ + eyeM
    this.#bearingDeg = openBearing(now, this.#at, this.#feetZ, bearingDeg)
  }

  /** Turns the head, in degrees; up and down it stops before the neck would. */
  look(bearingDeg: number, polarDeg: number): void {
    this.#bearingDeg = (((this.#bearingDeg + bearingDeg) % 360) + 360) % 360
    this.#polarDeg = Math.min(highestDeg, Math.max(lowestDeg, this.#polarDeg + polarDeg))
  }

  /** Walks for a time; answers whether anything moved. */
  go({ ahead, aside, isHurried }: Stride, seconds: number): boolean {
    const length = Math.hypot(ahead, aside)
    const lasts = Math.min(seconds, longestFrameS)
    let moved = this.#settle(lasts)
    if (length === 0 || lasts <= 0) return moved
    const bearing = radians(this.#bearingDeg)
    const [east, north] = [Math.sin(bearing), Math.cos(bearing)]
    const x = (east * ahead + north * aside) / length
    const y = (north * ahead - east * aside) / length
    const obstacles = this.#obstacles()
    let leftM = (isHurried ? hurryMPerS : walkMPerS) * lasts
    while (leftM > 1e-9) {
      const stepM = Math.min(leftM, longestStepM)
      leftM -= stepM
      const wish = { x: this.#at.x + x * stepM, y: this.#at.y + y * stepM }
      const next = obstacles.free(wish, this.#feetZ)
      // Pushed much farther than one walked: there is no room here. A corner pushes a little.
      const isSqueezed = Math.hypot(next.x - this.#at.x, next.y - this.#at.y) > stepM * 2
      if (isSqueezed) break
      moved ||= Math.hypot(next.x - this.#at.x, next.y - this.#at.y) > 1e-6
      this.#at = next
    }
    this.#feetZ = obstacles.floorUnder(this.#at, this.#feetZ)
    return moved
  }

  /** Where the camera is. */
  get pose(): CameraPose {
    const bearing = radians(this.#bearingDeg)
    const polar = radians(this.#polarDeg)
    const flat = Math.sin(polar) * aheadM
    return {
      target: {
        x: this.#at.x + Math.sin(bearing) * flat,
        y: this.#at.y + Math.cos(bearing) * flat,
        z: this.#eyeZ - Math.cos(polar) * aheadM,
      },
      distanceM: aheadM,
      bearingDeg: this.#bearingDeg,
      polarDeg: this.#polarDeg,
    }
  }

  /** The place of the feet. */
  get at(): Point & { readonly z: number } {
    return { ...this.#at, z: this.#feetZ }
  }

  /** The eyes follow a step up or down softly. */
  #settle(seconds: number): boolean {
    const gap = this.#feetZ + eyeM - this.#eyeZ
    if (Math.abs(gap) < 1e-3) {
      this.#eyeZ += gap
      return false
    }
    this.#eyeZ += gap * Math.min(1, seconds * 8)
    return true
  }
}
