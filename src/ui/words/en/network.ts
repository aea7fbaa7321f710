import type { Words } from "../id";

export const network: Words["network"] = {
  label: "How reach is measured",
  along: { straight: "Straight line", network: "Along roads" },
  ofComponent: (component: string) => `The same for every ${component}.`,
  ownWord: "For this work only.",
  applyToAll: (component: string) => `Use for every ${component}`,
  noRoadsYet: "Can follow the roads once lines of roads and alleys are added in Data.",
  noRoads: "There are no lines of roads and alleys in Data yet, so reach is measured in a straight line.",
  tooFar: (farthest: string) =>
    `The nearest road is more than ${farthest} away, so reach is measured in a straight line. Move it towards a road.`,
  legend: "roads within reach",
  howStraight: "Reach is measured in a straight line.",
  howAlong: (toRoad: string) =>
    `Reach is measured along roads: ${toRoad} straight to the nearest road, then along it, then straight to the household point.`,
  howTouching: "Reach is measured along the roads this work touches, then straight to the household point.",
  howFar: (count: string, farthest: string) =>
    `${count} household points around it are more than ${farthest} from any road, so no road reaches them.`,
};
