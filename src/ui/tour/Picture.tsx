import { tourWords as text } from '../text/tour'
import { pictureOf, type StepId } from './steps'
import css from './Tour.module.css'

/** A small drawing of the gesture that a step asks for. */
export function Picture({ step }: { readonly step: StepId }) {
  const { picture, keys = [] } = pictureOf[step]
  const label = picture === 'keys' ? keys.join(' ') : text.pictures[picture]
  return (
    <svg className={css.picture} viewBox="0 0 88 64" role="img" aria-label={label}>
      {picture === 'keys' ? <Keys keys={keys} /> : <Mouse isRight={picture === 'right-button'} />}
    </svg>
  )
}

function Mouse({ isRight }: { readonly isRight: boolean }) {
  return (
    <>
      <rect x="28" y="6" width="32" height="52" rx="16" className={css.body} />
      <path
        d={isRight ? 'M44 6a16 16 0 0 1 16 16v6H44z' : 'M44 6a16 16 0 0 0-16 16v6h16z'}
        className={css.marked}
      />
      <path d="M28 28h32M44 6v22" className={css.line} />
      {isRight ? <path d="M66 46c8-4 10-14 6-22m0 0-5 5m5-5 5 5" className={css.line} /> : null}
    </>
  )
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  const widths = keys.map((key) => 18 + key.length * 7)
  const total = widths.reduce((sum, width) => sum + width + 6, -6)
  let x = 44 - total / 2
  return keys.map((key, n) => {
    const width = widths[n] as number
    const left = x
    x += width + 6
    return (
      <g key={key}>
        <rect x={left} y="18" width={width} height="28" rx="6" className={css.body} />
        <text x={left + width / 2} y="36.5" textAnchor="middle" className={css.cap}>
          {key}
        </text>
      </g>
    )
  })
}
