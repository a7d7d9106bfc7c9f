import { HostConfig } from "adaptivecards/lib/host-config";

const color = (name: string) => ({ default: `var(--${name})`, subtle: `var(--${name}-quiet, var(--${name}))` });

const foregroundColors = {
  default: color("ink"),
  dark: color("ink"),
  light: color("ink"),
  accent: color("brand-ink"),
  good: color("good"),
  warning: color("warning"),
  attention: color("attention"),
};

const container = (name: string) => ({ backgroundColor: `var(--${name}-ground)`, foregroundColors });

/** How cards look in the pane: Outlook's type and spacing; every colour is a variable of pane.css, so themes switch there. */
export const hostConfig = new HostConfig({
  fontTypes: {
    default: {
      fontFamily: "inherit",
      fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: "Consolas, monospace",
      fontSizes: { small: 12, default: 13, medium: 15, large: 19, extraLarge: 23 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 28, extraLarge: 32 },
  spacing: { small: 6, default: 12, medium: 16, large: 20, extraLarge: 28, padding: 12 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  containerStyles: {
    default: { backgroundColor: "transparent", foregroundColors },
    emphasis: container("emphasis"),
    accent: container("accent"),
    good: container("good"),
    warning: container("warning"),
    attention: container("attention"),
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { size: "default", weight: "default" },
      optionalInputs: { size: "default", weight: "default" },
    },
    errorMessage: { size: "small", color: "attention" },
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    allowTitleToWrap: true,
  },
  textBlock: { headingLevel: 2 },
  factSet: {
    title: { color: "default", size: "default", weight: "bolder", isSubtle: false, wrap: true, maxWidth: 120 },
    value: { color: "default", size: "default", weight: "default", isSubtle: false, wrap: true },
    spacing: 12,
  },
});
