import * as v from 'valibot';
import type { TopicProfile } from '../../operations/communities/topic-profile.ts';

/** The id of a Community, and that of one of its topics. */
export const communityIdField = v.pipe(v.string(), v.nonEmpty());
export const topicIdField = v.pipe(v.string(), v.nonEmpty());

/** Topics of a Community; none for all of them. */
export const topicIdsField = v.optional(v.pipe(v.array(topicIdField), v.maxLength(500)), []);

/** What a topic says of itself. */
export const profileFields = {
  FaceUrl: v.optional(v.string()),
  CustomString: v.optional(v.string()),
  Notification: v.optional(v.string()),
  Introduction: v.optional(v.string()),
};

interface ProfileRequest {
  readonly TopicName?: string | undefined;
  readonly FaceUrl?: string | undefined;
  readonly CustomString?: string | undefined;
  readonly Notification?: string | undefined;
  readonly Introduction?: string | undefined;
}

export function toProfile(request: ProfileRequest): TopicProfile {
  return {
    name: request.TopicName,
    faceUrl: request.FaceUrl,
    customData: request.CustomString,
    notification: request.Notification,
    introduction: request.Introduction,
  };
}
