import { Menu } from '@base-ui/react/menu'
import type { UnitSystem } from '#base'
import type { Theme } from '../app/chrome'
import { useApp, useChrome } from '../app/context'
import buttons from '../kit/Button.module.css'
import { Hint } from '../kit/Hint'
import { Check, Monitor, Moon, Sun } from '../kit/icons'
import css from '../kit/popup.module.css'
import { words } from '../text/text'

const icons = { system: Monitor, light: Sun, dark: Moon }
const themes: readonly Theme[] = ['system', 'light', 'dark']
const systems: readonly UnitSystem[] = ['metric', 'imperial']

/** Theme and units. */
export function ScreenMenu() {
  const { chrome } = useApp()
  const theme = useChrome((state) => state.theme)
  const units = useChrome((state) => state.units)
  const Glyph = icons[theme]
  return (
    <Menu.Root>
      <Hint text={words.top.screen}>
        <Menu.Trigger className={buttons.icon} aria-label={words.top.screen}>
          <Glyph size={16} aria-hidden />
        </Menu.Trigger>
      </Hint>
      <Menu.Portal>
        <Menu.Positioner className={css.positioner} sideOffset={4} align="end">
          <Menu.Popup className={css.menu}>
            <Menu.RadioGroup
              value={theme}
              onValueChange={(next: Theme) => chrome.setState({ theme: next })}
            >
              {themes.map((value) => (
                <Option key={value} value={value} label={words.top.theme[value]} />
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className={css.separator} />
            <Menu.RadioGroup
              value={units}
              onValueChange={(next: UnitSystem) => chrome.setState({ units: next })}
            >
              {systems.map((value) => (
                <Option key={value} value={value} label={words.top.units[value]} />
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function Option({ value, label }: { readonly value: string; readonly label: string }) {
  return (
    <Menu.RadioItem value={value} className={css.item} closeOnClick>
      <Menu.RadioItemIndicator className={css.mark}>
        <Check size={14} aria-hidden />
      </Menu.RadioItemIndicator>
      <span className={css.name}>{label}</span>
    </Menu.RadioItem>
  )
}
