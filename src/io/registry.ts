import type { Format, FormatBody } from './define'

const heads = import.meta.glob<Format>('./*/format.ts', { eager: true, import: 'default' })
const bodies = import.meta.glob<FormatBody>('./*/body.ts')

/** Every file format: the folders of this room. */
export const formats: readonly Format[] = Object.values(heads)

/** The format that a file name's ending asks for. */
export const formatOf = (fileName: string): Format | undefined => {
  const name = fileName.toLowerCase()
  return formats.find(({ extensions }) => extensions.some((ending) => name.endsWith(ending)))
}

/** Fetches the working half of a format. Throws when the format has none. */
export const loadFormat = ({ id }: Format): Promise<FormatBody> => {
  const load = bodies[`./${id}/body.ts`]
  if (!load) throw new Error(`The format ${id} has no body`)
  return load()
}
