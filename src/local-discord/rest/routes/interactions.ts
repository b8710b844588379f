import { MessageFlags } from 'discord-api-types/v10';
import { editAsAsked } from '../../interactions/edits.ts';
import { followUp, interactionOfToken, messageOf, respond } from '../../interactions/responses.ts';
import { messagePayload } from '../../state/message-payloads.ts';
import { deleteMessage } from '../../state/messages.ts';
import type { InteractionRecord } from '../../state/records.ts';
import { Refusal, refusals } from '../refusal.ts';
import { noContent, ok, openRoute, type RestRequest, type Route } from '../route.ts';

function tokenHolder(request: RestRequest): InteractionRecord {
  return interactionOfToken(request.world, request.params.application ?? '', request.params.token ?? '');
}

/** What was refused stays with the interaction, so that a failed test can say why nobody answered. */
function noting<T>(interaction: InteractionRecord, attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Refusal) interaction.refusals.push(error.describe());
    throw error;
  }
}

export const interactionRoutes: readonly Route[] = [
  openRoute('POST', '/interactions/:interaction/:token/callback', (request) => {
    const { world, params } = request;
    const interaction = world.interactions.get(params.interaction ?? '');
    if (!interaction || interaction.token !== params.token) throw refusals.unknownInteraction();
    const message = noting(interaction, () => respond(world, interaction, request.body, request.files));
    if (request.query.get('with_response') !== 'true') return noContent;
    const flags = message?.flags ?? 0;
    return ok({
      interaction: {
        id: interaction.id,
        type: interaction.type,
        ...(message
          ? {
              response_message_id: message.id,
              response_message_loading: (flags & MessageFlags.Loading) !== 0,
              response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
            }
          : {}),
      },
      resource: { type: interaction.response, ...(message ? { message: messagePayload(world, message) } : {}) },
    });
  }),
  openRoute('POST', '/webhooks/:application/:token', (request) => {
    const interaction = tokenHolder(request);
    const message = noting(interaction, () => followUp(request.world, interaction, request.body, request.files));
    return ok(messagePayload(request.world, message));
  }),
  openRoute('GET', '/webhooks/:application/:token/messages/:message', (request) => {
    const message = messageOf(request.world, tokenHolder(request), request.params.message ?? '');
    return ok(messagePayload(request.world, message));
  }),
  openRoute('PATCH', '/webhooks/:application/:token/messages/:message', (request) => {
    const interaction = tokenHolder(request);
    const message = messageOf(request.world, interaction, request.params.message ?? '');
    noting(interaction, () => editAsAsked(request.world, message, request.body, request.files));
    return ok(messagePayload(request.world, message));
  }),
  openRoute('DELETE', '/webhooks/:application/:token/messages/:message', (request) => {
    const message = messageOf(request.world, tokenHolder(request), request.params.message ?? '');
    deleteMessage(request.world, message);
    return noContent;
  }),
];
