import { copiesOf, plainLabels, removeBlock } from '#document'
import type { Block } from '#model'
import { useEditing, useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { Section } from '../inspector/Section'
import { IconButton } from '../kit/Button'
import { Plus, Trash } from '../kit/icons'
import { blockWords } from '../text/blocks'
import css from './Blocks.module.css'

/** The blocks of the facility: what each holds, how often it stands, and placing more of it. */
export default function BlockLibrary() {
  const { document } = useTables('blocks', 'placements')
  const blocks = document.list('blocks')
  return (
    <Section title={blockWords.title} count={blocks.length} isClosed={blocks.length === 0}>
      {blocks.length === 0 ? <p className={css.rule}>{blockWords.none}</p> : null}
      {blocks.map((block) => (
        <Line key={block.id} block={block} copies={copiesOf(document, block.id)} />
      ))}
    </Section>
  )
}

function Line({ block, copies }: { readonly block: Block; readonly copies: number }) {
  const workspace = useWorkspace()
  const editing = useEditing()
  const place = () => {
    workspace.setOptions({ block: block.id })
    workspace.store.setState({ tool: 'place-block' })
  }
  const remove = () =>
    editing.perform(plainLabels.removeBlock, (edit) => removeBlock(edit, block.id))
  return (
    <div className={css.line}>
      <span>
        {block.name}
        <small>{blockWords.stands(block.equipment.length + block.routes.length, copies)}</small>
      </span>
      <IconButton icon={Plus} label={blockWords.placeIt(block.name)} onClick={place} />
      {copies > 0 ? null : (
        <IconButton icon={Trash} label={blockWords.remove(block.name)} onClick={remove} />
      )}
    </div>
  )
}
