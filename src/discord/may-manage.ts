import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';

/**
 * Whether somebody has *Manage Server* at this moment. Who may see a command is no answer: a server can open it to anybody,
 * and the permission may have gone since.
 */
export function mayManage({ memberPermissions }: Pick<BaseInteraction, 'memberPermissions'>): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}
