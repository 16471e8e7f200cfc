import { tools } from '#tools'
import { useApp, useWorkspaceState } from '../app/context'
import { Button, IconButton } from '../kit/Button'
import { X } from '../kit/icons'
import { helpWords as text } from '../text/help'
import { say } from '../text/text'
import { cardOfTool } from './cards'
import css from './Help.module.css'
import { Card } from './HelpCard'

/** The card of the tool in hand, beside the view for as long as it is wanted. */
export default function ToolHelp() {
  const { chrome } = useApp()
  const id = useWorkspaceState((state) => state.tool)
  const tool = tools.get(id)
  const card = cardOfTool(id)
  if (!card || !tool) return null
  return (
    <div className={css.beside}>
      <Card
        card={card}
        title={say(tool.label)}
        shortcut={tool.shortcut}
        action={
          <IconButton
            small
            icon={X}
            label={text.close}
            onClick={() => chrome.setState({ isHelping: false })}
          />
        }
      />
      <Button tone="quiet" onClick={() => chrome.setState({ dialog: { type: 'help' } })}>
        {text.all}
      </Button>
    </div>
  )
}
