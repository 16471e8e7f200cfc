import CenterY from 'lucide-react/icons/align-center-horizontal'
import CenterX from 'lucide-react/icons/align-center-vertical'
import South from 'lucide-react/icons/align-end-horizontal'
import East from 'lucide-react/icons/align-end-vertical'
import MiddlesX from 'lucide-react/icons/align-horizontal-distribute-center'
import GapsX from 'lucide-react/icons/align-horizontal-space-between'
import North from 'lucide-react/icons/align-start-horizontal'
import West from 'lucide-react/icons/align-start-vertical'
import MiddlesY from 'lucide-react/icons/align-vertical-distribute-center'
import GapsY from 'lucide-react/icons/align-vertical-space-between'
import { use, useState } from 'react'
import { plainLabels, renameGroup, wholeGroups } from '#document'
import type { Group } from '#model'
import { actions } from '#tools'
import { OpenedContext, useApp, useEditing, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { actionContext } from '../commands/commands'
import { Button, type Icon, IconButton } from '../kit/Button'
import fields from '../kit/Field.module.css'
import { FieldRow } from '../kit/FieldRow'
import { arrangeWords as text } from '../text/arrange'
import { say } from '../text/text'
import css from './Arrange.module.css'
import { Section } from './Section'

type Pictured = readonly [action: string, icon: Icon]

const aligning: readonly Pictured[] = [
  ['align-west', West],
  ['align-middle-x', CenterX],
  ['align-east', East],
  ['align-north', North],
  ['align-middle-y', CenterY],
  ['align-south', South],
]

const spreading: readonly Pictured[] = [
  ['spread-gaps-x', GapsX],
  ['spread-gaps-y', GapsY],
  ['spread-middles-x', MiddlesX],
  ['spread-middles-y', MiddlesY],
]

/** Brings what is selected into line, and holds it together as a group. */
export default function ArrangeSection() {
  const selection = useWorkspaceState((state) => state.selection)
  const { document } = useTables('groups')
  const [group, ...others] = wholeGroups(document, selection)
  const isOne = group !== undefined && others.length === 0
  return (
    <Section title={text.title}>
      <FieldRow label={text.align} isWide>
        {() => <Bar items={aligning} />}
      </FieldRow>
      <FieldRow label={text.spread} isWide>
        {() => <Bar items={spreading} />}
      </FieldRow>
      <FieldRow label={text.group} isWide>
        {() => (isOne ? <GroupLine key={group.id} group={group} /> : <Perform id="group" />)}
      </FieldRow>
    </Section>
  )
}

/** An action of the menu, as it stands there. */
const useAction = (id: string) => {
  const app = useApp()
  const opened = use(OpenedContext)
  useWorkspaceState((state) => state.selection)
  const action = actions.find((one) => one.id === id)
  if (!action || !opened) return undefined
  const { workspace } = opened
  return {
    ...action,
    isEnabled: action.enabled(workspace),
    perform: () => action.run(workspace, actionContext(app, opened)),
  }
}

function Bar({ items }: { readonly items: readonly Pictured[] }) {
  return (
    <div className={css.bar}>
      {items.map(([id, icon]) => (
        <Pictograph key={id} id={id} icon={icon} />
      ))}
    </div>
  )
}

function Pictograph({ id, icon }: { readonly id: string; readonly icon: Icon }) {
  const action = useAction(id)
  return action === undefined ? null : (
    <IconButton
      icon={icon}
      label={say(action.label)}
      disabled={!action.isEnabled}
      onClick={action.perform}
    />
  )
}

function Perform({ id }: { readonly id: string }) {
  const action = useAction(id)
  return action === undefined ? null : (
    <Button onClick={action.perform} disabled={!action.isEnabled}>
      {say(action.label)}
    </Button>
  )
}

function GroupLine({ group }: { readonly group: Group }) {
  const editing = useEditing()
  const [draft, setDraft] = useState<string | undefined>()
  const commit = () => {
    setDraft(undefined)
    if (draft === undefined || draft.trim() === group.name) return
    editing.perform(plainLabels.renameGroup, (edit) => renameGroup(edit, group.id, draft))
  }
  return (
    <div className={css.group}>
      <input
        className={fields.input}
        aria-label={text.groupName}
        value={draft ?? group.name}
        spellCheck={false}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key === 'Escape') setDraft(undefined)
        }}
      />
      <Perform id="ungroup" />
    </div>
  )
}
