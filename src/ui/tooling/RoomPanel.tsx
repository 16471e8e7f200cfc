import { type RoomUse, roomUses } from '#model'
import type { ToolOptions } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { FieldRow } from '../kit/FieldRow'
import { Segmented } from '../kit/Segmented'
import { ValueInput } from '../kit/ValueInput'
import { words } from '../text/text'
import { toolFields } from './fields'
import { Snapping } from './Snapping'
import css from './ToolPanel.module.css'

type RoomOptions = ToolOptions['room']

const shapes = (['rectangle', 'polygon'] as const).map((value) => ({
  value,
  label: words.tooling.shapes[value],
}))

/** What the next room will be. */
export function RoomPanel() {
  const workspace = useWorkspace()
  const room = useWorkspaceState((state) => state.options.room)
  const set = (fields: Partial<RoomOptions>) =>
    workspace.setOptions({ room: { ...room, ...fields } })
  const setHeight = (heightM: number | undefined) => {
    const { heightM: _, ...rest } = room
    workspace.setOptions({ room: heightM === undefined ? rest : { ...rest, heightM } })
  }
  return (
    <>
      <strong className={css.title}>{words.tooling.room}</strong>
      <Segmented
        label={words.tooling.shape}
        value={room.shape}
        options={shapes}
        onChange={(shape) => set({ shape })}
      />
      <FieldRow label={words.tooling.use}>
        {(id) => (
          <select
            id={id}
            className="select"
            value={room.use}
            onChange={(event) => set({ use: event.target.value as RoomUse })}
          >
            {roomUses.map((use) => (
              <option key={use} value={use}>
                {words.common.roomUses[use]}
              </option>
            ))}
          </select>
        )}
      </FieldRow>
      <FieldRow label={words.tooling.height}>
        {(id) => (
          <ValueInput
            id={id}
            label={words.tooling.height}
            field={toolFields.heightM}
            value={room.heightM}
            onCommit={(next) => setHeight(typeof next === 'number' ? next : undefined)}
          />
        )}
      </FieldRow>
      <Snapping />
    </>
  )
}
