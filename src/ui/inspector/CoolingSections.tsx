import { useMemo } from 'react'
import type { Equipment, Room } from '#model'
import { useChrome, useWorkspace, useWorkspaceState } from '../app/context'
import { words } from '../text/text'
import { loopLines, roomLines, type SolvedLine } from './cooling'
import css from './Inspector.module.css'
import { Section } from './Section'
import { rowsOf } from './solved'

interface LinesProps {
  readonly title: string
  readonly lines: readonly SolvedLine[]
}

function Lines({ title, lines }: LinesProps) {
  return (
    <Section title={title}>
      {lines.map(({ name, label, text }) => (
        <div key={name} className={css.quantity}>
          <span>{label}</span>
          <b data-unknown={text.startsWith(words.common.unknown)}>{text}</b>
        </div>
      ))}
    </Section>
  )
}

/** What the balance of a room's air came to. */
export function RoomSolved({ room }: { readonly room: Pick<Room, 'id'> }) {
  const units = useChrome((state) => state.units)
  const document = useWorkspaceState((state) => state.document)
  const rooms = useWorkspaceState(({ answer }) => answer?.solution.cooling.rooms)
  const row = document.list('rooms').findIndex(({ id }) => id === room.id)
  const found = rooms?.find(({ roomRow }) => roomRow === row)
  if (!found || row < 0) return null
  return <Lines title={words.cooling.solved.room} lines={roomLines(found, units)} />
}

/** The loops that a header, a pump, an exchanger or an outdoor unit belongs to. */
export function LoopsSolved({ item }: { readonly item: Equipment }) {
  const { library } = useWorkspace()
  const units = useChrome((state) => state.units)
  const answer = useWorkspaceState((state) => state.answer)
  const isPlant = library.kind(item.kind).cooling !== undefined
  const own = useMemo(() => {
    const row = answer && isPlant ? rowsOf(answer).get(item.id) : undefined
    if (!answer || row === undefined) return []
    return answer.solution.cooling.loops.filter((loop) =>
      [loop.sourceRows, loop.sinkRows, loop.headerRows, loop.pumpRows].some((rows) =>
        rows.includes(row),
      ),
    )
  }, [answer, isPlant, item.id])
  return own.map((loop) => (
    <Lines
      key={loop.id}
      title={words.cooling.solved.loop(loop.name)}
      lines={loopLines(loop, units)}
    />
  ))
}
