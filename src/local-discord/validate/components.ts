import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { walkComponents } from '../state/component-walk.ts';
import {
  type Faults,
  type Fields,
  lengthOf,
  type Path,
  readFields,
  readInteger,
  readList,
  readText,
  readUrl,
} from './form.ts';
import { isSelect, readSelect } from './selects.ts';

/** Source: "Component Reference" in Discord's documentation. */
const limits = {
  rows: 5,
  rowWidth: 5,
  customId: 100,
  buttonLabel: 80,
  linkUrl: 512,
  total: 40,
  text: 4000,
  sectionTexts: 3,
  galleryItems: 10,
  description: 1024,
  mediaUrl: 2048,
} as const;

/**
 * Whether Discord would fail over these layout components: it answers 500 where the UTF-8 bytes of all text displays,
 * and 12 for each, exceed 10,170. Undocumented; source: discord/discord-api-docs, issue 8554.
 */
export function exceedsByteCeiling(components: readonly unknown[]): boolean {
  const texts = walkComponents(components).filter((component) => component.type === ComponentType.TextDisplay);
  const bytes = texts.reduce((sum, component) => sum + Buffer.byteLength(String(component.content)) + 12, 0);
  return bytes > 10_170;
}

/** What is counted over a whole message while its components are read. */
interface Tally {
  components: number;
  text: string;
  readonly customIds: Map<string, number>;
  nextId: number;
}

/** Where a component stands decides what it may be. */
const topLevelV2: readonly number[] = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
];
const insideContainer = topLevelV2.filter((type) => type !== ComponentType.Container);

/**
 * Reads the components of a message body; faults go to `faults`.
 *
 * @param layout - Whether the message has the flag IS_COMPONENTS_V2.
 */
export function readComponents(faults: Faults, body: Fields, layout: boolean): APIMessageTopLevelComponent[] {
  const tally: Tally = { components: 0, text: '', customIds: new Map(), nextId: 1 };
  const list = readList(faults, body, 'components', [], { max: layout ? Number.POSITIVE_INFINITY : limits.rows });
  const allowed = layout ? topLevelV2 : [ComponentType.ActionRow];
  const components = list.map((value, index) => readComponent(faults, value, ['components', index], allowed, tally));
  if (layout) {
    if (tally.components > limits.total) {
      faults.add(
        ['components'],
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        `The message exceeds the maximum of total components allowed(${limits.total})`,
      );
    }
    if (lengthOf(tally.text) > limits.text) {
      faults.add(
        ['components'],
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        `The total displayable text size exceeds the maximum size of ${limits.text}`,
      );
    }
  }
  // The checks above are what makes these components; faults that were found refuse the whole message.
  return components as unknown as APIMessageTopLevelComponent[];
}

function readComponent(faults: Faults, value: unknown, at: Path, allowed: readonly number[], tally: Tally): Fields {
  const from = readFields(faults, value, at);
  const { type } = from;
  if (typeof type !== 'number' || !allowed.includes(type)) {
    faults.add([...at, 'type'], 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${allowed.join(', ')}).`);
    return {};
  }
  tally.components += 1;
  const id = typeof from.id === 'number' && from.id > 0 ? from.id : tally.nextId;
  tally.nextId = Math.max(tally.nextId, id) + 1;
  return { ...readKind(faults, { ...from, type, id }, at, tally) };
}

function readKind(faults: Faults, from: Fields & { type: number }, at: Path, tally: Tally): Fields {
  switch (from.type) {
    case ComponentType.ActionRow:
      return readRow(faults, from, at, tally);
    case ComponentType.Button:
      return readButton(faults, from, at, tally);
    case ComponentType.Section:
      return readSection(faults, from, at, tally);
    case ComponentType.TextDisplay: {
      const content = readText(faults, from, 'content', at, { min: 1, max: limits.text, required: true });
      tally.text += content ?? '';
      return from;
    }
    case ComponentType.Container: {
      const list = readList(faults, from, 'components', at, { min: 1, max: Number.POSITIVE_INFINITY });
      readInteger(faults, from, 'accent_color', at, { min: 0, max: 0xffffff });
      const components = list.map((value, index) =>
        readComponent(faults, value, [...at, 'components', index], insideContainer, tally),
      );
      return { ...from, components };
    }
    case ComponentType.MediaGallery: {
      const items = readList(faults, from, 'items', at, { min: 1, max: limits.galleryItems });
      items.forEach((item, index) => {
        readMediaHolder(faults, readFields(faults, item, [...at, 'items', index]), 'media', [...at, 'items', index]);
      });
      return from;
    }
    case ComponentType.Thumbnail:
      readMediaHolder(faults, from, 'media', at);
      return from;
    case ComponentType.File:
      readMediaHolder(faults, from, 'file', at);
      return from;
    case ComponentType.Separator:
      readInteger(faults, from, 'spacing', at, { min: 1, max: 2 });
      return from;
    default: {
      countCustomId(faults, from, at, tally);
      return readSelect(faults, from, at);
    }
  }
}

function readRow(faults: Faults, from: Fields, at: Path, tally: Tally): Fields {
  const list = readList(faults, from, 'components', at, { min: 1, max: limits.rowWidth });
  const allowed = [ComponentType.Button, 3, 5, 6, 7, 8];
  const components = list.map((value, index) =>
    readComponent(faults, value, [...at, 'components', index], allowed, tally),
  );
  // A select menu takes the width of a whole row.
  if (components.some((component) => isSelect(component.type)) && components.length > 1) {
    faults.add(
      [...at, 'components', 1],
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    );
  }
  return { ...from, components };
}

function readSection(faults: Faults, from: Fields, at: Path, tally: Tally): Fields {
  const list = readList(faults, from, 'components', at, { min: 1, max: limits.sectionTexts });
  const components = list.map((value, index) =>
    readComponent(faults, value, [...at, 'components', index], [ComponentType.TextDisplay], tally),
  );
  if (from.accessory === undefined || from.accessory === null) {
    faults.add([...at, 'accessory'], 'BASE_TYPE_REQUIRED', 'This field is required');
    return from;
  }
  const allowed = [ComponentType.Button, ComponentType.Thumbnail];
  return {
    ...from,
    components,
    accessory: readComponent(faults, from.accessory, [...at, 'accessory'], allowed, tally),
  };
}

function readButton(faults: Faults, from: Fields, at: Path, tally: Tally): Fields {
  const style = readInteger(faults, from, 'style', at, { min: 1, max: 6, required: true });
  const label = readText(faults, from, 'label', at, { max: limits.buttonLabel });
  const hasAddress = from.url !== undefined && from.url !== null;
  if (style === ButtonStyle.Link) {
    readUrl(faults, from, 'url', at, { max: limits.linkUrl, schemes: ['http', 'https', 'discord'], required: true });
    if (from.custom_id !== undefined && from.custom_id !== null) {
      faults.add(
        [...at, 'custom_id'],
        'BUTTON_COMPONENT_INVALID_CUSTOM_ID',
        'A custom id and url cannot both be specified',
      );
    }
  } else if (style !== ButtonStyle.Premium) {
    if (hasAddress)
      faults.add([...at, 'url'], 'BUTTON_COMPONENT_INVALID_URL', 'A custom id and url cannot both be specified');
    countCustomId(faults, from, at, tally);
  }
  if (style !== ButtonStyle.Premium && !label && !from.emoji) {
    faults.add([...at, 'label'], 'BUTTON_COMPONENT_LABEL_REQUIRED', 'A button must have a label or an emoji');
  }
  return from;
}

function countCustomId(faults: Faults, from: Fields, at: Path, tally: Tally): void {
  const customId = readText(faults, from, 'custom_id', at, { min: 1, max: limits.customId, required: true });
  if (customId === undefined) return;
  const uses = (tally.customIds.get(customId) ?? 0) + 1;
  tally.customIds.set(customId, uses);
  if (uses > 1) {
    faults.add([...at, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  }
}

function readMediaHolder(faults: Faults, from: Fields, key: 'media' | 'file', at: Path): void {
  const media = readFields(faults, from[key], [...at, key]);
  const schemes = key === 'file' ? ['attachment'] : ['http', 'https', 'attachment'];
  readUrl(faults, media, 'url', [...at, key], { max: limits.mediaUrl, schemes, required: true });
  readText(faults, from, 'description', at, { max: limits.description });
}
