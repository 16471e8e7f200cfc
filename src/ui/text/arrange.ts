import { arrange } from './en/arrange'
import { spoken } from './text'

/** What the section that brings things into line says; loaded with it. */
export const arrangeWords = spoken({ en: arrange })
