import { sceneMenu } from './en/scene-menu'
import { spoken } from './text'

/** What the menu of the view says; loaded with it. */
export const menuWords = spoken({ en: sceneMenu })
