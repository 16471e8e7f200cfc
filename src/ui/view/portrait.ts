import { createContext, type RefObject, use } from 'react'

/** Begins to take pictures of the view, so large in CSS pixels, until `done` gives it back. */
export type Portrait = (size: { readonly widthPx: number; readonly heightPx: number }) => {
  take(): HTMLCanvasElement
  done(): void
}

const nowhere: RefObject<Portrait | undefined> = { current: undefined }

/** How to take pictures of the view, for the panels beside it; nothing while no view is there. */
export const PortraitContext = createContext(nowhere)

/** How to take pictures of the view; its `current` is undefined while no view is there. */
export const usePortrait = (): RefObject<Portrait | undefined> => use(PortraitContext)
