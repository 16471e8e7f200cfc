import { useCallback, useEffect, useState } from 'react'
import { plainLabels, restoreFacility } from '#document'
import type { FacilityVersion, VersionShelf } from '#workspace'
import { useApp, useEditing } from '../app/context'
import { newId } from '../app/editing'
import { versionWords as text } from '../text/versions'

/** What a version is called where nobody named it. */
export const titleOf = ({ name, reason }: FacilityVersion): string =>
  name === '' ? text.untitled[reason] : name

/** The versions of the open facility, and what can be done with them. */
export const useVersions = (shelf: VersionShelf, onDone: () => void) => {
  const { notices, session } = useApp()
  const editing = useEditing()
  const [versions, setVersions] = useState<readonly FacilityVersion[] | undefined>()
  const tell = useCallback(
    (fault: unknown) => notices.say(fault instanceof Error ? fault.message : '', 'fault'),
    [notices],
  )
  const refresh = useCallback(() => {
    shelf.list().then(setVersions, (fault: unknown) => {
      setVersions([])
      tell(fault)
    })
  }, [shelf, tell])
  useEffect(refresh, [refresh])
  const change = (work: Promise<unknown>, said?: string) =>
    work
      .then(() => (said === undefined ? undefined : notices.say(said, 'good')), tell)
      .finally(refresh)
  return {
    versions,
    keep: (name: string) => change(shelf.keep(name), text.kept(name)),
    rename: (id: string, name: string) => change(shelf.rename(id, name)),
    remove: (id: string) => change(shelf.remove(id), text.removed),
    restore: (version: FacilityVersion) =>
      shelf.takeOut(version.id).then((facility) => {
        let changed = 0
        editing.change(plainLabels.restore, (edit) => {
          changed = restoreFacility(edit, facility)
        })
        notices.say(changed === 0 ? text.same : text.restored(titleOf(version)), 'good')
        onDone()
      }, tell),
    openCopy: (version: FacilityVersion) =>
      shelf.peek(version.id).then((facility) => {
        const name = text.copyName(facility.name, titleOf(version))
        onDone()
        session.open({ ...facility, id: newId(), name })
      }, tell),
  }
}
