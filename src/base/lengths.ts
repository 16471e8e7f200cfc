/** Metres in one unit; feet and inches are exact by definition (international foot, 1959). */
const metresIn: Readonly<Record<string, number>> = {
  mm: 0.001,
  cm: 0.01,
  m: 1,
  ft: 0.3048,
  "'": 0.3048,
  in: 0.0254,
  '"': 0.0254,
}

const single = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*(mm|cm|m|ft|in|'|")$/i

// Inches behind feet are marked, or follow without a blank; they are fewer than twelve.
const compound =
  /([+-]?)(\d+)\s*(?:'|ft)(?:\s*-?\s*((?:\d|1[01])(?:\.\d+)?)\s*(?:"|in)|((?:\d|1[01])(?:\.\d+)?))(?![\d.'fm])/gi

/** The same text with every `3'6"`, `3' 6"` or `3ft 6in` as one figure in feet, such as `3.5ft`. */
export const joinFeetAndInches = (text: string): string =>
  text.replace(compound, (_, sign: string, feet: string, marked?: string, bare?: string) => {
    const inches = Number(marked ?? bare)
    return `${sign}${Number((Number(feet) + inches / 12).toFixed(9))}ft`
  })

/** A length with its unit, such as `3'6"`, `42in` or `850 mm`, in metres; undefined for all else. */
export const readLengthM = (text: string): number | undefined => {
  const found = single.exec(joinFeetAndInches(text.trim()))
  const metres = metresIn[found?.[2]?.toLowerCase() ?? '']
  return found && metres !== undefined ? Number(found[1]) * metres : undefined
}
