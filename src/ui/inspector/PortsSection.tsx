import { useMemo } from 'react'
import { disconnect, plainLabels } from '#document'
import type { Equipment } from '#model'
import { layoutOf } from '#workspace'
import { useEditing, useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { IconButton } from '../kit/Button'
import { X } from '../kit/icons'
import { say, words } from '../text/text'
import css from './Inspector.module.css'
import { Jump } from './Jump'
import { type Link, type PortLinks, portLinks } from './links'
import { Section } from './Section'

const mostShown = 40

/** The ends of a piece of equipment and what is joined to each. */
export function PortsSection({ item }: { readonly item: Equipment }) {
  const workspace = useWorkspace()
  const tables = useTables('connections', 'equipment')
  const ports = useMemo(() => {
    const { library } = layoutOf(tables.document, workspace.library)
    return portLinks(tables.document, library, item)
  }, [tables, workspace, item])
  const count = ports.reduce((sum, { links }) => sum + links.length, 0)
  return (
    <Section title={words.inspector.ports} count={count}>
      {ports.length === 0 ? <p className={css.empty}>{words.inspector.noPorts}</p> : null}
      {ports.map((port) => (
        <PortLine key={port.port.id} port={port} />
      ))}
    </Section>
  )
}

function PortLine({ port: { port, links } }: { readonly port: PortLinks }) {
  return (
    <div className={css.port}>
      <div>
        <span>{say(port.label)}</span>
        <small>
          {words.common.media[port.medium]}
          {links.length === 0 ? `, ${words.inspector.free}` : ''}
        </small>
      </div>
      {links.slice(0, mostShown).map((link) => (
        <LinkLine key={link.connection.id} link={link} />
      ))}
      {links.length > mostShown ? (
        <p className={css.empty}>{words.common.more(links.length - mostShown)}</p>
      ) : null}
    </div>
  )
}

function LinkLine({ link }: { readonly link: Link }) {
  const editing = useEditing()
  const { id, count } = link.connection
  return (
    <div className={css.link}>
      <Jump id={link.other} name={link.otherTag} />
      <small>
        {link.otherPort} {count > 1 ? words.inspector.times(count) : ''}
      </small>
      <IconButton
        small
        icon={X}
        label={words.inspector.disconnect(link.otherTag)}
        onClick={() => editing.change(plainLabels.disconnect, (edit) => disconnect(edit, [id]))}
      />
    </div>
  )
}
