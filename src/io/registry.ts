import type { Format } from './define'

const modules = import.meta.glob<Format>('./*/format.ts', { eager: true, import: 'default' })

/** Every file format: the folders of this room. */
export const formats: readonly Format[] = Object.values(modules)

/** The format that a file name's ending asks for. */
export const formatOf = (fileName: string): Format | undefined => {
  const name = fileName.toLowerCase()
  return formats.find(({ extensions }) => extensions.some((ending) => name.endsWith(ending)))
}
