import type { CSSProperties } from 'react'
import { type Mark, type Motion, pictureSize, type Tone } from './marks'
import css from './Picture.module.css'

/** What the style sheet needs to know of a movement. */
const styleOf = (motion: Motion): CSSProperties => {
  switch (motion.type) {
    case 'lead':
      return { '--dx': `${-motion.dx}px`, '--dy': `${-motion.dy}px` } as CSSProperties
    case 'turn':
      return {
        '--turn': `${motion.deg}deg`,
        transformOrigin: `${motion.x}px ${motion.y}px`,
      } as CSSProperties
    case 'show':
      return { '--step': motion.step } as CSSProperties
  }
}

/** Only what is closed is filled. */
const classOf = ({ d, tone }: { readonly d: string; readonly tone: Tone }): string =>
  d.endsWith('z') ? `${css[tone]} ${css.closed}` : `${css[tone]}`

function Part({ mark }: { readonly mark: Mark }) {
  if ('marks' in mark) {
    return (
      <g className={css[`motion-${mark.motion.type}`]} style={styleOf(mark.motion)}>
        <Parts marks={mark.marks} />
      </g>
    )
  }
  if ('word' in mark) {
    return (
      <text x={mark.x} y={mark.y} textAnchor="middle" className={`${css.word} ${css[mark.tone]}`}>
        {mark.word}
      </text>
    )
  }
  return <path d={mark.d} className={classOf(mark)} />
}

function Parts({ marks }: { readonly marks: readonly Mark[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a picture never change places
  return marks.map((mark, n) => <Part key={n} mark={mark} />)
}

interface PictureProps {
  readonly marks: readonly Mark[]
}

/** A small drawing that follows the theme. What it shows stands in words beside it. */
export function Picture({ marks }: PictureProps) {
  return (
    <svg
      className={css.picture}
      viewBox={`0 0 ${pictureSize.width} ${pictureSize.height}`}
      aria-hidden
    >
      <Parts marks={marks} />
    </svg>
  )
}
