import { versions } from './en/versions'
import { spoken } from './text'

/** What the versions say; loaded with their dialog. */
export const versionWords = spoken({ en: versions })
