import type { PointerInput, SceneEvents } from '#workspace'
import type { Pick } from '../picking'

/** Where a pixel of the scene leads; a level given holds the workplane. */
export type LookUnder = (screenX: number, screenY: number, levelM?: number) => Pick

/** What is read of an event of a pointer, a mouse or the keys that stand in for one. */
interface PointerFacts {
  readonly clientX: number
  readonly clientY: number
  readonly button: number
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly pointerType?: string
}

/** Turns pointer events of the page into what the tools understand. */
export class Pointing {
  readonly #element: HTMLElement
  readonly #look: LookUnder
  readonly #events: () => SceneEvents
  /** The workplane of the drag under way. */
  #levelM: number | undefined

  constructor(element: HTMLElement, look: LookUnder, events: () => SceneEvents) {
    this.#element = element
    this.#look = look
    this.#events = events
  }

  send(type: PointerInput['type'], event: PointerFacts): void {
    this.#events().pointer(this.#read(type, event))
    if (type === 'up' || type === 'cancel') this.#levelM = undefined
  }

  /** Asks for the menu of what lies under the pointer. */
  ask(event: PointerFacts): void {
    const { clientX, clientY } = event
    this.#events().menu?.({ clientX, clientY, under: { ...this.#read('down', event), button: 0 } })
    this.#levelM = undefined
  }

  #read(type: PointerInput['type'], event: PointerFacts): PointerInput {
    const { left, top } = this.#element.getBoundingClientRect()
    const screenX = event.clientX - left
    const screenY = event.clientY - top
    const under = this.#look(screenX, screenY, this.#levelM)
    const { point, ray, hit, route, pixelsPerM, liftPxPerM, behind } = under
    if (type === 'down') this.#levelM = point.z
    return {
      type,
      ...point,
      ...(hit ? { hit } : {}),
      ...(route ? { route } : {}),
      button: type === 'move' || type === 'leave' ? -1 : event.button,
      shift: event.shiftKey,
      alt: event.altKey,
      ctrl: event.ctrlKey || event.metaKey,
      ray,
      behind,
      pixelsPerM,
      liftPxPerM,
      screenX,
      screenY,
      ...(event.pointerType === 'touch' ? { touch: true } : {}),
      ...(event.pointerType === 'keys' ? { byKeys: true } : {}),
    }
  }
}
