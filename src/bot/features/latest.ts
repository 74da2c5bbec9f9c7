import { Composer } from 'grammy';
import { buttons } from '../../telegram/messages/callback-data.js';
import { plainTextMessage } from '../../telegram/messages/fallback-message.js';
import { unknownTopicMessage } from '../../telegram/messages/latest-message.js';
import { findTopics } from '../../topics/find-topics.js';
import { ALL_TOPICS } from '../../topics/topic.js';
import type { FeatureDeps } from '../bot-deps.js';
import type { BotContext } from '../context.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { say, showInPlace } from '../say.js';
import { latestScreen } from '../screens.js';

