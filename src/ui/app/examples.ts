/** A published facility that the app ships, as its manifest lists it. */
export interface Example {
  readonly id: string
  readonly file: string
  readonly name: string
  /** One sentence: what there is to see in it. */
  readonly shows: string
  /** A few figures of its source, in words. */
  readonly figures: readonly string[]
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Reads the manifest of the examples. Rows that do not fit are left out. */
export const readManifest = (json: unknown): readonly Example[] =>
  Array.isArray(json)
    ? json.flatMap((row: Partial<Example> | null) =>
        row && isText(row.id) && isText(row.file) && isText(row.name) && isText(row.shows)
          ? [
              {
                id: row.id,
                file: row.file,
                name: row.name,
                shows: row.shows,
                figures: Array.isArray(row.figures) ? row.figures.filter(isText) : [],
              },
            ]
          : [],
      )
    : []

const addressOf = (file: string): string => new URL(`examples/${file}`, document.baseURI).href

/** The examples that this build ships; none when the manifest cannot be had. */
export const listExamples = async (signal: AbortSignal): Promise<readonly Example[]> => {
  try {
    const response = await fetch(addressOf('index.json'), { signal })
    return response.ok ? readManifest(await response.json()) : []
  } catch {
    return []
  }
}

/** The file of an example, or undefined when the server does not hand it out. */
export const fetchExample = async (
  { file }: Example,
  signal: AbortSignal,
): Promise<Blob | undefined> => {
  const response = await fetch(addressOf(file), { signal })
  const isPage = response.headers.get('content-type')?.includes('text/html') ?? false
  return response.ok && !isPage ? response.blob() : undefined
}
