import { memo } from 'react'
import { words } from '../text/text'
import css from './Board.module.css'
import type { PlacedPart } from './drawing'
import type { Dressed } from './dressed'
import type { Mark } from './marks'

interface SymbolProps {
  readonly dressed: Dressed
  readonly id: string
  readonly isSelected: boolean
  readonly isHovered: boolean
  readonly isActive: boolean
  /** Words are left out where nobody could read them. */
  readonly hasWords: boolean
  /** Drawn aside, as something else is drawn out. */
  readonly isAside: boolean
}

const weights = { thin: css.thin, bold: css.bold }
const fills = { ground: css.ground, ink: css.ink }

const strokeClass = (mark: Extract<Mark, { type: 'stroke' }>): string =>
  [
    css.stroke,
    mark.weight ? weights[mark.weight] : '',
    mark.fill ? fills[mark.fill] : '',
    mark.isDashed ? css.dashed : '',
  ].join(' ')

function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return marks.map((mark, index) =>
    mark.type === 'stroke' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: marks are fixed data, told apart by nothing else
      <path key={index} d={mark.d} className={strokeClass(mark)} />
    ) : (
      <text
        key={`${mark.text} ${mark.x}`}
        x={mark.x}
        y={mark.y}
        dy="0.36em"
        fontSize={mark.sizePx}
        className={css.letters}
      >
        {mark.text}
      </text>
    ),
  )
}

const badgePx = 12

/** Spreads out what is drawn as one or folded away, or folds it away. */
function Badge({ part }: { readonly part: PlacedPart }) {
  const mark = part.isMany ? { 'data-spread': true } : { 'data-fold': true }
  const y = part.role === 'bus' ? part.height - 26 : part.height - 12
  return (
    <g
      {...mark}
      className={css.spread}
      transform={`translate(${part.role === 'bus' ? -19 : -9} ${y})`}
    >
      <title>{part.isMany ? words.diagram.spread : words.diagram.fold}</title>
      <rect width={badgePx} height={badgePx} rx={3} />
      <path d={part.isMany ? 'M3 6H9M6 3V9' : 'M3 6H9'} />
    </g>
  )
}

/** Words reach so far above and below their line. */
const ascentPx = 11
const descentPx = 4

/** The ground of a part and its words, which is what is pointed at. */
const cellOf = ({ role, width, height, isInLine }: PlacedPart, texts: Dressed['texts']) => {
  if (isInLine) return { x: width / 2 - 36, y: -42, width: 112, height: height + 44 }
  if (role === 'bus') return { x: -7, y: -1, width: width + 14, height: height + 2 }
  if (role === 'tie') return { x: width / 2 - 46, y: -2, width: 112, height: height + 42 }
  const top = Math.min(-3, ...texts.map(({ y }) => y - ascentPx))
  const bottom = Math.max(height + 3, ...texts.map(({ y }) => y + descentPx))
  return { x: -5, y: top, width: width + 118, height: bottom - top }
}

/** One part of the diagram, dressed. It renders again only when something of it changed. */
export const DiagramSymbol = memo(function DiagramSymbol(props: SymbolProps) {
  const { dressed, id, isSelected, isHovered, isActive, hasWords, isAside } = props
  const { part, lines, marks, centre, contact, texts, position } = dressed
  const isOne = position?.count === 1
  return (
    <g
      id={id}
      role="treeitem"
      aria-label={dressed.spoken}
      aria-level={part.depth + 1}
      aria-selected={isSelected}
      aria-expanded={part.isMany ? false : part.isFoldable ? true : undefined}
      data-key={part.key}
      data-dead={dressed.isDead}
      data-over={dressed.isOver}
      data-selected={isSelected}
      data-hovered={isHovered}
      data-active={isActive}
      data-aside={isAside}
      className={css.symbol}
      transform={`translate(${part.x} ${part.y})`}
    >
      <rect className={css.cell} {...cellOf(part, texts)} rx={4} />
      <Marks marks={lines} />
      <g transform={`translate(${centre.x} ${centre.y}) rotate(${centre.turnDeg})`}>
        <Marks marks={marks} />
        {contact && isOne ? (
          <rect
            className={css.contact}
            data-contact
            x={-contact.halfWidth}
            y={-contact.halfHeight}
            width={2 * contact.halfWidth}
            height={2 * contact.halfHeight}
            rx={3}
          />
        ) : null}
      </g>
      {hasWords
        ? texts.map(({ text, more, x, y, role }) => (
            <text key={y} x={x} y={y} className={css[role]}>
              {text}
              {more === undefined ? null : (
                <tspan dx={6} className={css.more}>
                  {more}
                </tspan>
              )}
            </text>
          ))
        : null}
      {part.isMany || (part.isFoldable && (isSelected || isHovered || isActive)) ? (
        <Badge part={part} />
      ) : null}
    </g>
  )
})
