import type { Tool } from '#tools'
import { say } from '../text/text'
import { cardOfTool } from './cards'
import css from './Help.module.css'
import { Card } from './HelpCard'

/** What a button of the bar says when it is pointed at for longer. */
export default function ToolHint({ tool }: { readonly tool: Tool }) {
  const card = cardOfTool(tool.id)
  return card ? (
    <div className={css.hover}>
      <Card card={card} title={say(tool.label)} shortcut={tool.shortcut} />
    </div>
  ) : null
}
