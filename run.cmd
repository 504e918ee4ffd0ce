@echo off
rem Builds Junheng and serves it on http://127.0.0.1:5080 with its data in the folder data. Arguments go to "junheng serve".
setlocal
cd /d "%~dp0"
rem Without "call", which would read the arguments a second time and change every ^ and %% in them. The exit code is its own.
"%~dp0junheng.cmd" serve %*
