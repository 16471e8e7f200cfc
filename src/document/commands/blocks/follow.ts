import type { Text } from '#base'
import type { Block, Placement } from '#model'
import type { Edit, Follower } from '../../document'
import { withFields } from '../context'
import { carriedPlacement } from './lead'
import { liftedBlock } from './lift'
import { copiesOf, editedBlock, membersOf, PartIndex, placementsOf } from './parts'
import { gather, isStanding, stop, type Touched } from './touched'
import { writeCopies } from './write'

/*
 * Parts follow their block, whichever command touched them. A part that is moved takes its whole
 * placement along. What a part is (product, values, what it is connected to inside) is changed in
 * every copy. A part alone is not deleted: the block is changed instead. What a part is in the
 * facility (tag, path, cluster, status, owner, demand) is its own.
 */

/** Takes away placements of which nothing is left; refuses to take a part out of one copy. */
const settleRemovals = (edit: Edit, touched: readonly Touched[]): Touched[] => {
  const short = touched.filter(({ removed }) => removed.some(isStanding))
  if (short.length === 0) return [...touched]
  const index = new PartIndex(edit, new Set(short.map(({ placement }) => placement.id)))
  const gone = new Set<Touched>()
  for (const one of short) {
    const { placement, block, removed } = one
    if (index.standing(placement.id) > 0) {
      const name = removed.find(isStanding)?.name ?? ''
      return stop({
        en: `${name} is part of ${placement.name}. Change the block to take it out of every copy, or explode ${placement.name} first.`,
      })
    }
    edit.remove('placements', placement.id)
    if (block.editing?.of === placement.id) {
      edit.put('blocks', withFields<Block>(block, { editing: undefined }))
    }
    gone.add(one)
  }
  return touched.filter((one) => !gone.has(one))
}

const wholly = ({ placement, block, changed }: Touched): boolean =>
  changed.length >= placement.columns * placement.rows * membersOf(block)

/** Leads placements to where their parts were taken. */
const lead = (edit: Edit, touched: readonly Touched[], notes: Text[]): Map<string, Placement> => {
  const led = new Map<string, Placement>()
  for (const one of touched) {
    const placement = carriedPlacement(edit, one)
    if (placement === one.placement) continue
    if (one.block.editing?.of === placement.id) {
      return stop({ en: `Finish changing ${one.block.name} first.` })
    }
    edit.put('placements', placement)
    led.set(placement.id, placement)
    if (!wholly(one)) notes.push({ en: `${placement.name} moved as a whole.` })
  }
  return led
}

/** Writes what was changed in parts into their blocks. */
const lift = (
  edit: Edit,
  touched: readonly Touched[],
  led: ReadonlyMap<string, Placement>,
): Map<string, Block> => {
  const lifted = new Map<string, Block>()
  for (const one of touched) {
    const placement = led.get(one.placement.id) ?? one.placement
    const before = lifted.get(one.block.id) ?? one.block
    const after = liftedBlock(edit, { ...one, placement }, before)
    if (after !== before) lifted.set(after.id, after)
  }
  return lifted
}

/** Keeps parts, placements and blocks in step at the end of a gesture. */
export const followBlocks: Follower = (edit, written) => {
  const isTold = written.some(({ table }) => table === 'placements')
  if (!isTold && edit.list('placements').length === 0) return []
  const touched = settleRemovals(edit, gather(edit, written))
  if (touched.length === 0) return []
  const notes: Text[] = []
  const led = lead(edit, touched, notes)
  const lifted = lift(edit, touched, led)
  for (const block of lifted.values()) {
    const busy = editedBlock(edit)
    if (busy?.id === block.id) return stop({ en: `Finish changing ${block.name} first.` })
    edit.put('blocks', block)
    const copies = copiesOf(edit, block.id)
    if (copies > 1) notes.push({ en: `${block.name} is changed in all ${copies} copies.` })
    writeCopies(edit, undefined, block, placementsOf(edit, block.id))
  }
  for (const placement of led.values()) {
    const block = edit.get('blocks', placement.block)
    if (block && !lifted.has(block.id)) writeCopies(edit, undefined, block, [placement])
  }
  return notes
}
