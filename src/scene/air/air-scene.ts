import { Group } from 'three'
import type { AirView } from '#workspace'
import { AirSlice } from './slice'
import { AirSpecks } from './specks'

/** What is seen of a room's air: a slice and trails, two draws at most, none when nothing is shown. */
export class AirScene {
  readonly root = new Group()
  readonly #slice = new AirSlice()
  readonly #specks: AirSpecks
  readonly #calm: () => boolean
  #shown: AirView | undefined

  constructor(calm: () => boolean, chance: () => number) {
    this.#calm = calm
    this.#specks = new AirSpecks(chance)
    this.root.add(this.#slice.mesh, this.#specks.lines)
  }

  paint(name: 'dark' | 'light'): void {
    this.#specks.paint(name)
  }

  /** Brings the picture up to date; whether it goes on moving and wants another frame. */
  draw(view: AirView, nowMs: number): boolean {
    const { result, shows, slice, isOpen } = view
    const shown = isOpen ? result : undefined
    const before = this.#shown
    if (view !== before) {
      this.#shown = view
      const isSame =
        before?.result === result && before?.slice === slice && before?.isOpen === isOpen
      if (!shown || !shows.slice) this.#slice.hide()
      else if (!isSame || !before?.shows.slice) this.#slice.show(shown, slice)
      this.#specks.show(shows.motion ? shown : undefined)
    }
    if (!this.#specks.lines.visible) return false
    const isCalm = this.#calm()
    this.#specks.advance(nowMs, isCalm)
    return !isCalm
  }

  dispose(): void {
    this.#slice.dispose()
    this.#specks.dispose()
  }
}
