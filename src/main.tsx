import { startOffline } from '#platform'
import { mount } from '#ui'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root element')
mount(root)
if (import.meta.env.PROD) startOffline()
