import { Composer } from 'grammy';
import { follow, unfollow } from '../../subscriptions/following.js';
import { buttons } from '../../telegram/messages/callback-data.js';
import { topicLabel } from '../../telegram/messages/topic-label.js';
import { ALL_TOPICS } from '../../topics/topic.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { sightingOf } from '../place.js';
import { endQuestion } from '../question.js';
import { showInPlace } from '../say.js';
import { manageScreen, topicsDoneScreen, topicsScreen } from '../screens.js';

/** `/topik`: all topics as buttons that switch in place. */
export function topicsFeature(deps: FeatureDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const button = { right: 'topics' } as const;

  onCommand(feature, deps.gate, 'topics', async (ctx) => deps.whispers.say(ctx, await topicsScreen(ctx, deps)));

  onButton(
    feature,
    deps.gate,
    { ...button, family: buttons.setTopic },
    async (ctx, { topic: slug, isWanted, page }) => {
      const topic = deps.topics.bySlug(slug);
      if (topic === null) return ctx.texts.fallback.oldButton;
      const place = sightingOf(ctx);
      if (isWanted) await follow(deps.db, place, [topic], deps.clock());
      else await unfollow(deps.db, place, [topic], { catalogue: deps.topics, now: deps.clock() });
      await showInPlace(ctx, await topicsScreen(ctx, deps, { page }));
      const { turnedOn, turnedOff, turnedAllOn, turnedAllOff } = ctx.texts.topics;
      if (topic === ALL_TOPICS) return isWanted ? turnedAllOn : turnedAllOff;
      const label = topicLabel(topic, deps.topics, ctx.language);
      return isWanted ? turnedOn(label) : turnedOff(label);
    },
  );

  onButton(feature, deps.gate, { ...button, family: buttons.topicsPage, isChange: false }, async (ctx, { page }) => {
    await showInPlace(ctx, await topicsScreen(ctx, deps, { page }));
    return undefined;
  });

  onButton(feature, deps.gate, { ...button, family: buttons.topicsDone, isChange: false }, async (ctx) => {
    await endQuestion(ctx);
    await showInPlace(ctx, ctx.managed === null ? await topicsDoneScreen(ctx, deps) : await manageScreen(ctx, deps));
    return undefined;
  });

  return feature;
}
