import {
  anchorName,
  anchorPlace,
  keeperOf,
  keepMeasure,
  measuresOf,
  plainLabels,
  removeDrafting,
  setMeasure,
} from '#document'
import type { DimensionChain } from '#model'
import { layoutOf } from '#workspace'
import { useEditing, useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import css from '../inspector/Inspector.module.css'
import { Button } from '../kit/Button'
import { FieldRow } from '../kit/FieldRow'
import { Trash } from '../kit/icons'
import { ValueInput } from '../kit/ValueInput'
import { chainWords } from '../text/chains'
import own from './Chains.module.css'
import { distanceField } from './field'

/** A chain of dimensions: what each piece measures, to be read, typed anew, or kept. */
export default function DimensionInspector({ id }: { readonly id: string }) {
  const editing = useEditing()
  const workspace = useWorkspace()
  const { document } = useTables(
    'dimensions',
    'constraints',
    'equipment',
    'rooms',
    'elements',
    'placements',
    'products',
  )
  const chain = document.get('dimensions', id)
  if (!chain) return null
  const { library } = layoutOf(document, workspace.library)
  const anchors = chain.anchors.filter((anchor) => anchorPlace(document, library, anchor))
  const names = anchors.map((anchor) => anchorName(document, anchor))
  return (
    <div className={css.inspector}>
      <header className={css.head}>
        <h2>{chainWords.title}</h2>
        <p>{chainWords.help}</p>
      </header>
      <div className={own.pieces}>
        {measuresOf(document, library, chain).map(({ valueM }, index) => (
          <Piece
            key={`${names[index]} ${index.toString()}`}
            chain={chain}
            index={index}
            valueM={valueM}
            name={chainWords.piece(names[index] ?? '', names[index + 1] ?? '')}
          />
        ))}
        <Button
          icon={Trash}
          onClick={() =>
            editing.change(plainLabels.changeDimension, (edit) => removeDrafting(edit, [id]))
          }
        >
          {chainWords.remove}
        </Button>
      </div>
    </div>
  )
}

interface PieceProps {
  readonly chain: DimensionChain
  readonly index: number
  readonly valueM: number
  readonly name: string
}

function Piece({ chain, index, valueM, name }: PieceProps) {
  const editing = useEditing()
  const { document } = useTables('constraints')
  const keeper = keeperOf(document, editing.context, chain, index)
  const keep = (isKept: boolean) =>
    isKept
      ? editing.perform(plainLabels.addConstraint, (edit, context) =>
          keepMeasure(edit, context, chain.id, index),
        )
      : editing.change(plainLabels.removeConstraint, (edit) =>
          removeDrafting(edit, keeper ? [keeper.id] : []),
        )
  return (
    <>
      <FieldRow label={name}>
        {(id) => (
          <ValueInput
            id={id}
            label={name}
            field={distanceField(name)}
            value={Math.round(valueM * 1e4) / 1e4}
            onCommit={(next) => {
              if (typeof next !== 'number') return
              editing.perform(plainLabels.changeDimension, (edit, context) =>
                setMeasure(edit, context, chain.id, { index, valueM: next }),
              )
            }}
          />
        )}
      </FieldRow>
      <label className={own.keep} title={chainWords.keepHelp}>
        <input
          type="checkbox"
          aria-label={chainWords.keepNamed(name)}
          disabled={chain.axis === 'aligned'}
          checked={keeper !== undefined}
          onChange={(event) => keep(event.target.checked)}
        />
        {chainWords.keep}
      </label>
    </>
  )
}
