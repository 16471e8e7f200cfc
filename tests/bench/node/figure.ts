/** One line of the bench's table, at one size. */
export interface Figure {
  /** Says which line it is, in every report. */
  readonly id: string
  readonly label: string
  readonly unit: 'ms' | 's' | 'MB' | 'kB' | 'K' | '%' | '1/µs' | ''
  readonly value: number
  /** The project's goal at 100,000 items. */
  readonly goal?: number
}

/** A figure in milliseconds. */
export const ms = (id: string, label: string, value: number, goal?: number): Figure => ({
  id,
  label,
  unit: 'ms',
  value,
  ...(goal === undefined ? {} : { goal }),
})

/** A figure that counts. */
export const count = (id: string, label: string, value: number): Figure => ({
  id,
  label,
  unit: '',
  value,
})

/** A figure in bytes, told in megabytes. */
export const megabytes = (id: string, label: string, bytes: number): Figure => ({
  id,
  label,
  unit: 'MB',
  value: bytes / 1e6,
})
