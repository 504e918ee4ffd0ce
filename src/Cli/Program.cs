using Junheng.Cli;

return await CommandLine.RunAsync(args);
