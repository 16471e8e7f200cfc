import { copiesOf, editedBlock } from '#document'
import { useTables } from '../app/tables'
import { useAction } from '../commands/useAction'
import { Button } from '../kit/Button'
import { blockWords } from '../text/blocks'
import css from './Blocks.module.css'

/** While a block is being changed: which one, what that means, and the two ways out. */
export default function BlockBar() {
  const { document } = useTables('blocks', 'placements')
  const run = useAction()
  const block = editedBlock(document)
  if (!block) return null
  return (
    <div className={css.bar} role="status">
      <span>{blockWords.changing(block.name, copiesOf(document, block.id))}</span>
      <Button onClick={() => run('discard-block')}>{blockWords.discard}</Button>
      <Button tone="strong" onClick={() => run('finish-block')}>
        {blockWords.finish}
      </Button>
    </div>
  )
}
