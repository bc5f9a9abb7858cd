import type { Command } from '../command.ts';
import {
  clearGroupAttributes,
  deleteGroupAttributes,
  getAttributes,
  modifyGroupAttributes,
  setAttributes,
} from './attributes.ts';
import { onBothServices } from './both-services.ts';
import { getCounters, updateCounters } from './counters.ts';
import { createGroup } from './create-group.ts';
import { getApplications, getCommunityApplications } from './get-applications.ts';
import { findGroups, getGroupProfiles } from './get-group-profiles.ts';
import { getJoinedCommunities, getJoinedGroups } from './get-joined-groups.ts';
import { getCommunityMembers, getMembers, getSpecifiedMembers } from './get-members.ts';
import {
  handleApplication,
  handleInvitationOfMember,
  handleOwnInvitation,
} from './handle-application.ts';
import { joinGroup } from './join-group.ts';
import { deleteMembers, destroyGroup, quitGroup } from './leave-group.ts';
import { changeGroupOwner, modifyGroup } from './modify-group.ts';
import { addMembers, modifyMember } from './modify-members.ts';

/** Groups and their members. */
export const groupCommands: readonly Command[] = [
  getJoinedGroups,
  getJoinedCommunities,
  getMembers,
  getCommunityMembers,
  getApplications,
  getCommunityApplications,
  getAttributes,
  ...[
    createGroup,
    getGroupProfiles,
    findGroups,
    joinGroup,
    handleApplication,
    handleInvitationOfMember,
    handleOwnInvitation,
    quitGroup,
    destroyGroup,
    modifyGroup,
    changeGroupOwner,
    getSpecifiedMembers,
    addMembers,
    deleteMembers,
    modifyMember,
    setAttributes,
    modifyGroupAttributes,
    deleteGroupAttributes,
    clearGroupAttributes,
    updateCounters,
    getCounters,
  ].flatMap(onBothServices),
];
