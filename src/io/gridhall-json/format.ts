import { defineFormat } from '../define'

export default defineFormat({
  id: 'gridhall-json',
  name: { en: 'Gridhall facility' },
  extensions: ['.gridhall.json', '.json'],
  mime: 'application/json',
})
