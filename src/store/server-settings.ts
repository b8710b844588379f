import { z } from 'zod';

const id = z.string().regex(/^\d{17,20}$/);

/** The languages in which the bot speaks for itself. */
export const LANGUAGES = ['en', 'es', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What those who manage a server decided; what is left out has its default. */
export const serverSettings = z.object({
  /** null: the language of the server. */
  language: z.enum(LANGUAGES).nullable().default(null),
  /** Channels where questions are answered without a mention. */
  listening: z.array(id).max(25).default([]),
  /** Channels where it answers at all; empty: in all. */
  channels: z.array(id).max(25).default([]),
  /** Roles whose members may ask; empty: everybody. */
  roles: z.array(id).max(25).default([]),
  /** Replies to commands are for the one who asked, unless she says otherwise. */
  privateByDefault: z.boolean().default(false),
});

export type ServerSettings = Readonly<z.infer<typeof serverSettings>>;

export const DEFAULT_SETTINGS: ServerSettings = serverSettings.parse({});
