// Formulas take their scratch space from the stack and fill it before they read it; clearing it first would cost as much as the sum.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
