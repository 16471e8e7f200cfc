import { createContext, type RefObject, use } from 'react'

/** Draws the view as it is now, and takes a picture of it. */
export type Portrait = () => HTMLCanvasElement

const nowhere: RefObject<Portrait | undefined> = { current: undefined }

/** How to take a picture of the view, for the panels beside it; nothing while no view is there. */
export const PortraitContext = createContext(nowhere)

/** How to take a picture of the view; its `current` is undefined while no view is there. */
export const usePortrait = (): RefObject<Portrait | undefined> => use(PortraitContext)
