import { useState } from 'react'
import { plainLabels, waive } from '#document'
import { useApp, useEditing, useWorkspaceState } from '../app/context'
import { Button } from '../kit/Button'
import { Modal } from '../kit/Modal'
import { TextField } from '../kit/TextField'
import { say, words } from '../text/text'
import css from './Questions.module.css'
import { plainSentence } from './rows'
import { subjectName } from './subjects'

/** An owner accepts a finding, with a reason and a name. */
export function WaiveDialog({ findingKey }: { readonly findingKey: string }) {
  const { chrome } = useApp()
  const editing = useEditing()
  const document = useWorkspaceState((state) => state.document)
  const finding = useWorkspaceState((state) =>
    state.answer?.judgement.findings.find(({ key }) => key === findingKey),
  )
  const [reason, setReason] = useState('')
  const [owner, setOwner] = useState(() => chrome.getState().signer)
  const close = () => chrome.setState({ dialog: undefined })
  if (finding === undefined) return null
  const isSigned = reason.trim() !== '' && owner.trim() !== ''
  const sign = () => {
    if (!isSigned) return
    const { rule, subject } = finding
    const signedAt = new Date().toISOString()
    const signed = editing.perform(plainLabels.waive, (edit, context) =>
      waive(edit, context, { rule, subject: subject.id, reason, owner, signedAt }),
    )
    if (signed) chrome.setState({ dialog: undefined, signer: signed.owner })
  }
  return (
    <Modal
      title={words.findings.waiveTitle}
      about={plainSentence(subjectName(document, finding.subject), say(finding.detail))}
      onClose={close}
      foot={
        <>
          <Button onClick={close}>{words.common.cancel}</Button>
          <Button tone="strong" type="submit" form="waive" disabled={!isSigned}>
            {words.findings.waiveTitle}
          </Button>
        </>
      }
    >
      <form
        id="waive"
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          sign()
        }}
      >
        <TextField
          required
          lines={3}
          label={words.findings.reason}
          help={words.findings.reasonHelp}
          value={reason}
          onInput={setReason}
        />
        <TextField
          required
          label={words.findings.owner}
          help={words.findings.ownerHelp}
          value={owner}
          onInput={setOwner}
        />
        <p className="dim">{words.findings.waiveAbout}</p>
      </form>
    </Modal>
  )
}
