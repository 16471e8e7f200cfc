import { Menu } from '@base-ui/react/menu'
import { Fragment, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { MenuInput } from '#workspace'
import { useApp, useOpened, useWorkspace } from '../app/context'
import { allCommands, type Command } from '../commands/commands'
import { Button } from '../kit/Button'
import { Keys } from '../kit/Keys'
import { Modal } from '../kit/Modal'
import css from '../kit/popup.module.css'
import { TextField } from '../kit/TextField'
import { menuWords } from '../text/sceneMenu'
import { words } from '../text/text'
import { focusView } from './focusView'
import { menuGroups } from './menu-commands'

interface SceneMenuProps {
  readonly at: MenuInput
  readonly onClose: () => void
}

/** What can be done with what is there, where it was asked for. A tool in hand has its own menu. */
export default function SceneMenu({ at, onClose }: SceneMenuProps) {
  const [isTyping, setTyping] = useState(false)
  const isClosing = useRef(false)
  const isPressed = usePressed()
  const anchor = useMemo(() => anchorAt(at), [at])
  const close = () => {
    onClose()
    focusView()
  }
  if (isTyping) return <Figures onClose={close} />
  return (
    <Menu.Root
      open
      modal={false}
      onOpenChange={(isOpen, { reason }) => {
        if (isOpen || isClosing.current) return
        if (reason === 'outside-press' && !isPressed.current) return
        isClosing.current = true
        close()
      }}
    >
      <Menu.Portal>
        <Menu.Positioner className={css.positioner} anchor={anchor} align="start" sideOffset={2}>
          <Menu.Popup className={css.menu} aria-label={menuWords.title}>
            <Items
              onType={() => {
                isClosing.current = true
                setTyping(true)
              }}
            />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

/**
 * Whether anything was pressed since the menu came: the finger that asked for it by resting is
 * lifted beside it, and that is not to close it.
 */
const usePressed = () => {
  const isPressed = useRef(false)
  useEffect(() => {
    const press = () => {
      isPressed.current = true
    }
    window.addEventListener('pointerdown', press, true)
    return () => window.removeEventListener('pointerdown', press, true)
  }, [])
  return isPressed
}

const anchorAt = ({ clientX, clientY }: MenuInput) => ({
  getBoundingClientRect: () => new DOMRect(clientX, clientY, 0, 0),
})

function Items({ onType }: { readonly onType: () => void }) {
  const app = useApp()
  const opened = useOpened()
  const { store } = useWorkspace()
  const { tool, selection } = store.getState()
  const groups = tool === 'select' ? menuGroups(allCommands(app, opened), selection.size > 0) : []
  return groups.length > 0 ? (
    groups.map((group, index) => (
      <Fragment key={group[0]?.id}>
        {index === 0 ? null : <Menu.Separator className={css.separator} />}
        {group.map((command) => (
          <Item key={command.id} {...command} />
        ))}
      </Fragment>
    ))
  ) : (
    <ToolItems onType={onType} />
  )
}

function Item({ label, shortcut, run }: Pick<Command, 'label' | 'shortcut' | 'run'>) {
  return (
    <Menu.Item className={css.item} onClick={run}>
      <span className={css.name}>{label}</span>
      {shortcut === undefined ? null : <Keys shortcut={shortcut} />}
    </Menu.Item>
  )
}

const press = (key: string) => ({ key, shift: false, alt: false, ctrl: false })

/** What else takes keys, for those who have none at hand. */
function ToolItems({ onType }: { readonly onType: () => void }) {
  const { runner } = useOpened()
  return (
    <>
      <Item label={menuWords.finish} shortcut="enter" run={() => runner.key(press('Enter'))} />
      <Item
        label={menuWords.stepBack}
        shortcut="backspace"
        run={() => runner.key(press('Backspace'))}
      />
      <Item label={menuWords.figures} run={onType} />
      <Menu.Separator className={css.separator} />
      <Item label={menuWords.stop} shortcut="v" run={() => runner.activate('select')} />
    </>
  )
}

/** Figures for the tool in hand, typed into a field: a finger has no keys beside the view. */
function Figures({ onClose }: { readonly onClose: () => void }) {
  const { runner } = useOpened()
  const [text, setText] = useState('')
  const send = () => {
    onClose()
    if (text.trim() !== '') runner.enter(text.trim())
  }
  const form = useId()
  return (
    <Modal
      title={menuWords.figuresTitle}
      onClose={onClose}
      foot={
        <Button tone="strong" type="submit" form={form}>
          {words.common.apply}
        </Button>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <TextField
          label={menuWords.figuresLabel}
          value={text}
          onInput={setText}
          help={menuWords.figuresHelp}
        />
      </form>
    </Modal>
  )
}
