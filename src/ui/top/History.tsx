import { useWorkspaceState } from '../app/context'
import { IconButton } from '../kit/Button'
import { Redo, Undo } from '../kit/icons'
import { words } from '../text/text'

/** Undo and redo, each naming the step that it takes back or brings again. */
export function History() {
  const document = useWorkspaceState((state) => state.document)
  // The labels change only when the document does.
  useWorkspaceState((state) => state.revision)
  const { undoLabel, redoLabel } = document
  return (
    <>
      <IconButton
        icon={Undo}
        label={undoLabel === undefined ? words.top.nothingToUndo : words.top.undoThis(undoLabel)}
        shortcut="mod+z"
        disabled={undoLabel === undefined}
        onClick={() => document.undo()}
      />
      <IconButton
        icon={Redo}
        label={redoLabel === undefined ? words.top.nothingToRedo : words.top.redoThis(redoLabel)}
        shortcut="mod+shift+z"
        disabled={redoLabel === undefined}
        onClick={() => document.redo()}
      />
    </>
  )
}
