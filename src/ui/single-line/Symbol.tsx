import { memo } from 'react'
import css from './Board.module.css'
import type { Dressed } from './dress'
import type { Mark } from './symbols/define'

interface SymbolProps {
  readonly dressed: Dressed
  readonly id: string
  readonly isSelected: boolean
  readonly isHovered: boolean
  readonly isActive: boolean
  /** Words are left out where nobody could read them. */
  readonly hasWords: boolean
  readonly spreadLabel: string | undefined
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

const spreadSize = 12

/** One part of the diagram, dressed. It renders again only when something of it changed. */
export const DiagramSymbol = memo(function DiagramSymbol(props: SymbolProps) {
  const { dressed, id, isSelected, isHovered, isActive, hasWords, spreadLabel } = props
  const { part, lines, marks, centre, contact, texts, position } = dressed
  const isOne = position?.count === 1
  return (
    <g
      id={id}
      role="treeitem"
      aria-label={dressed.spoken}
      aria-level={part.depth + 1}
      aria-selected={isSelected}
      aria-expanded={part.isMany ? false : undefined}
      data-key={part.key}
      data-dead={dressed.isDead}
      data-over={dressed.caption.isOver}
      data-selected={isSelected}
      data-hovered={isHovered}
      data-active={isActive}
      className={css.symbol}
      transform={`translate(${part.x} ${part.y})`}
    >
      <rect
        className={css.cell}
        x={-6}
        y={-3}
        width={part.role === 'bus' ? part.width + 12 : part.width + 116}
        height={part.height + (part.role === 'tie' ? 42 : 6)}
        rx={4}
      />
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
        ? texts.map(({ text, x, y, role }) => (
            <text key={role} x={x} y={y} className={css[role]}>
              {text}
            </text>
          ))
        : null}
      {spreadLabel === undefined ? null : (
        <g data-spread className={css.spread} transform={`translate(-7 ${part.height - 12})`}>
          <title>{spreadLabel}</title>
          <rect width={spreadSize} height={spreadSize} rx={3} />
          <path d="M3 6H9M6 3V9" />
        </g>
      )}
    </g>
  )
})
