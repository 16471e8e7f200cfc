import { useMemo, useSyncExternalStore } from 'react'
import type { FacilityDocument } from '#document'
import { useWorkspaceState } from '../app/context'
import { OutlineIndex } from './outlineIndex'

/** An outline that follows its document, with a count of how often it has changed. */
class LiveOutline {
  readonly index: OutlineIndex
  stamp = 0
  readonly #listeners = new Set<() => void>()

  constructor(document: FacilityDocument) {
    this.index = new OutlineIndex(document)
    document.subscribe(({ operations }) => {
      if (!this.index.apply(operations)) return
      this.stamp += 1
      for (const listener of this.#listeners) listener()
    })
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

const outlines = new WeakMap<FacilityDocument, LiveOutline>()

const outlineOf = (document: FacilityDocument): LiveOutline => {
  let outline = outlines.get(document)
  if (!outline) {
    outline = new LiveOutline(document)
    outlines.set(document, outline)
  }
  return outline
}

/** The outline of the open document, in an object that is a new one whenever the outline has changed. */
export const useOutline = (): {
  readonly document: FacilityDocument
  readonly index: OutlineIndex
  readonly stamp: number
} => {
  const document = useWorkspaceState((state) => state.document)
  const outline = outlineOf(document)
  const stamp = useSyncExternalStore(outline.subscribe, () => outline.stamp)
  return useMemo(() => ({ document, index: outline.index, stamp }), [document, outline, stamp])
}
