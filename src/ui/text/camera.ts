import { camera } from './en/camera'
import { spoken } from './text'

/** What the view cube and the panel of views say; loaded with them. */
export const cameraWords = spoken({ en: camera })
